"""A policy on another machine: the wire, the handshake, the client, the worker that asks, and a reference server."""
