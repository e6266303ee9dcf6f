//! The channel of a configuration.

use crate::sim::config::telemetry::{TlsConfig, TransportConfig, TransportKind};
use crate::telemetry::transport::{
    File, Memory, Null, Prometheus, Rotation, SendError, Stdout, Tcp, TcpOptions, Tls, Transport,
};
use std::fmt;
use std::path::Path;
use std::time::Duration;

/// Why there is no such channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnfitChannel {
    /// The kind needs a key that is missing.
    Missing {
        /// The kind, such as `file`.
        kind: &'static str,
        /// The key, such as `path`.
        key: &'static str,
    },
    /// It cannot be opened.
    Closed(String),
}

impl fmt::Display for UnfitChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { kind, key } => {
                write!(f, "the transport `{kind}` needs `telemetry.transport.{key}`")
            }
            Self::Closed(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for UnfitChannel {}

impl From<SendError> for UnfitChannel {
    fn from(error: SendError) -> Self {
        Self::Closed(error.message)
    }
}

/// Opens the channel of a configuration.
///
/// # Errors
///
/// When the configuration lacks what the kind needs, or the channel cannot be opened. A peer that is
/// away is no error: it may come.
pub fn channel(config: &TransportConfig) -> Result<Box<dyn Transport>, UnfitChannel> {
    Ok(match config.kind {
        TransportKind::Null => Box::new(Null),
        TransportKind::Memory => Box::new(Memory::new()),
        TransportKind::Stdout => {
            let opened = Stdout::new();
            Box::new(opened.map_err(|error| UnfitChannel::Closed(error.to_string()))?)
        }
        TransportKind::File => {
            let path = needed(config.path.as_deref(), "file", "path")?;
            let (max_bytes, generations) = (config.rotate_bytes, config.keep_files);
            let rotation = (max_bytes > 0).then_some(Rotation { max_bytes, generations });
            Box::new(File::open(Path::new(path), rotation)?)
        }
        TransportKind::Prometheus => {
            let path = needed(config.path.as_deref(), "prometheus", "path")?;
            Box::new(Prometheus::create(Path::new(path))?)
        }
        TransportKind::Tcp => Box::new(Tcp::new(peer(config)?)?),
    })
}

/// The peer of a configuration of the kind `tcp`.
///
/// # Errors
///
/// When it has no address, or no certificate to trust can be read.
pub fn peer(config: &TransportConfig) -> Result<TcpOptions, UnfitChannel> {
    let mut options = TcpOptions::new(needed(config.address.as_deref(), "tcp", "address")?);
    options.connect_timeout = Duration::from_millis(config.connect_timeout_ms);
    options.send_timeout = Duration::from_millis(config.send_timeout_ms);
    options.tls = config.tls.as_ref().map(tls).transpose()?;
    Ok(options)
}

fn tls(config: &TlsConfig) -> Result<Tls, SendError> {
    let tls = match &config.ca_file {
        Some(path) => Tls::with_authorities(Path::new(path))?,
        None => Tls::native()?,
    };
    match &config.server_name {
        Some(name) => tls.server_name(name),
        None => Ok(tls),
    }
}

fn needed<'c>(
    value: Option<&'c str>,
    kind: &'static str,
    key: &'static str,
) -> Result<&'c str, UnfitChannel> {
    value.ok_or(UnfitChannel::Missing { kind, key })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_kind_needs_is_named() {
        let check = |kind, key: Option<&str>| {
            let config = TransportConfig { kind, ..TransportConfig::default() };
            let missing = channel(&config).err().map(|error| error.to_string());
            let named = missing.as_deref().and_then(|text| text.rsplit('.').next());
            assert_eq!(named.map(|key| key.trim_end_matches('`')), key);
        };
        check(TransportKind::Null, None);
        check(TransportKind::Memory, None);
        check(TransportKind::File, Some("path"));
        check(TransportKind::Prometheus, Some("path"));
        check(TransportKind::Tcp, Some("address"));
    }

    #[test]
    fn a_folder_is_no_file() {
        let path = Some(env!("CARGO_MANIFEST_DIR").to_owned());
        let config =
            TransportConfig { kind: TransportKind::File, path, ..TransportConfig::default() };
        assert!(matches!(channel(&config).err(), Some(UnfitChannel::Closed(_))));
    }
}
