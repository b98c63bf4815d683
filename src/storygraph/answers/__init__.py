"""Questions of an analyst, answered from the graph and the record in the shapes that other programs rely on."""
