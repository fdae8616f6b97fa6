"""What a policy may ask of a body, and the Stretch client."""
