"""What the robot knows: where it is, what it holds, what it saw where and when."""
