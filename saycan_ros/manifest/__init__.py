"""What this robot can do: schema, loading, and grounding of skill templates into skills."""
