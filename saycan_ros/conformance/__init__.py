"""The published proof that stop always stops: every skill against every way of being interrupted."""
