// The timeline's zoom.
