"""What photos show, measured rather than guessed: pictures in, recipes or reliefs out."""
