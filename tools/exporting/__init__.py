"""Web pages and slides of notebooks that need neither a kernel nor the network."""
