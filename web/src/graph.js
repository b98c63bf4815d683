// The graph's play.
