//! TLS: whom to trust, and under which name the peer has to show itself.

use super::SendError;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use std::path::Path;
use std::sync::Arc;

/// What a TLS connection asks of its peer.
#[derive(Clone, Debug)]
pub struct Tls {
    pub(super) config: Arc<ClientConfig>,
    pub(super) server_name: Option<ServerName<'static>>,
}

impl Tls {
    /// Trusts the authorities that this machine trusts.
    ///
    /// # Errors
    ///
    /// When the machine has none.
    pub fn native() -> Result<Self, SendError> {
        let found = rustls_native_certs::load_native_certs();
        let why = found.errors.first().map(ToString::to_string);
        let mut roots = RootCertStore::empty();
        let (added, _unusable) = roots.add_parsable_certificates(found.certs);
        if added == 0 {
            let why = why.map_or_else(String::new, |why| format!(": {why}"));
            let message = format!("this machine trusts no certificate authority{why}; name a file");
            return Err(SendError::new(0, message));
        }
        Self::trusting(roots)
    }

    /// Trusts the certificates in a PEM file, and no others.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or has none that can be used.
    pub fn with_authorities(path: &Path) -> Result<Self, SendError> {
        let fault = |why: String| SendError::new(0, format!("`{}`: {why}", path.display()));
        let certificates = CertificateDer::pem_file_iter(path);
        let certificates = certificates.map_err(|error| fault(error.to_string()))?;
        let mut roots = RootCertStore::empty();
        for certificate in certificates {
            let certificate = certificate.map_err(|error| fault(error.to_string()))?;
            roots.add(certificate).map_err(|error| fault(error.to_string()))?;
        }
        if roots.is_empty() {
            return Err(fault("it has no certificate in PEM".to_owned()));
        }
        Self::trusting(roots)
    }

    /// The name that the peer's certificate must have; without it, the host of its address.
    ///
    /// # Errors
    ///
    /// When it is neither a host name nor an address.
    pub fn server_name(mut self, name: &str) -> Result<Self, SendError> {
        self.server_name = Some(server_name(name)?);
        Ok(self)
    }

    fn trusting(roots: RootCertStore) -> Result<Self, SendError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| SendError::new(0, error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self { config: Arc::new(config), server_name: None })
    }
}

/// A name as certificates have it.
pub(super) fn server_name(name: &str) -> Result<ServerName<'static>, SendError> {
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    ServerName::try_from(bare.to_owned())
        .map_err(|_| SendError::new(0, format!("`{name}` is neither a host name nor an address")))
}
