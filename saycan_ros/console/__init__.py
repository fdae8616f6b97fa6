"""What the `saycan` command does: start a stack, send goals, show what happens, run task files."""
