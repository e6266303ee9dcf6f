//! The worker seen from outside: what it sends, what it drops, how it says so.
