"""Synthetic kitchens, requests and an expert, and the training of the embedded language scorer on them."""
