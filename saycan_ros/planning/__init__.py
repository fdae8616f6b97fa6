"""The decision: Say x Can, the history, when to stop, and the record of every choice."""
