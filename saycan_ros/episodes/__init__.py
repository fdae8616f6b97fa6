"""Episodes: what the robot saw, what it tried, what came of it; the file format, and the recorder that writes it."""
