//! Transports from outside: real files, pipes and sockets on this machine, and peers that
//! misbehave.

#[path = "transports/frames.rs"]
mod frames;
#[path = "transports/peer.rs"]
mod peer;

#[path = "transports/exposition.rs"]
mod exposition;

#[path = "transports/file.rs"]
mod file;
#[path = "transports/prometheus.rs"]
mod prometheus;
#[path = "transports/stdout.rs"]
mod stdout;
#[path = "transports/tcp.rs"]
mod tcp;
#[path = "transports/tls.rs"]
mod tls;
