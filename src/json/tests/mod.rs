//! Edges of the JSON modules.
