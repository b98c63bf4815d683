// Keys, copying, sorting: what every page shares.
