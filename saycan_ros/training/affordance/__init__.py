"""Can's training: rollouts in the kitchen, a small network, and its figures on scenes it never saw."""
