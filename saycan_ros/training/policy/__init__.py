"""Learned policies' training: demonstrations, relabelling on the learner's own mistakes, a small network, its figures."""
