"""Reference pages made from the program itself: questions, settings, commands, endpoints, errors."""
