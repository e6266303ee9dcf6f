//! Which way a step leads, and the words that differ.

use super::scope;
use super::template::quote;
use crate::ir::{Custom, Fallback, Origin, Path};
use proc_macro2::{Ident, TokenStream};

/// The way of a step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// To the next version.
    Up,
    /// To the version before.
    Down,
}

impl Direction {
    /// What the payload that is converted is called.
    pub(super) fn source(self) -> Ident {
        match self {
            Self::Up => scope::ident("old"),
            Self::Down => scope::ident("new"),
        }
    }

    /// The function of a pair that goes this way.
    pub(super) fn function(self, custom: &Custom) -> TokenStream {
        match self {
            Self::Up => scope::path(&custom.up),
            Self::Down => scope::path(&custom.down),
        }
    }

    /// The refusal of a payload that has nothing for a place.
    pub(super) fn missing(self, target: &Path, origin: &Origin) -> TokenStream {
        let target = target.to_string();
        let carried = matches!(origin, Origin::Value { fallbacks, .. }
            if fallbacks.contains(&Fallback::Restore));
        match (self, carried) {
            (Self::Up, _) => quote!(upgrade::Refused::missing(#target)),
            (Self::Down, false) => quote!(upgrade::Refused::no_way_back(#target)),
            (Self::Down, true) => quote!(upgrade::Refused::not_carried(#target)),
        }
    }

    /// The step of another event, from any type that has one.
    pub(super) fn step(self, target: &TokenStream) -> TokenStream {
        match self {
            Self::Up => quote!(<#target as upgrade::Upgrade<_>>::upgrade),
            Self::Down => quote!(<#target as upgrade::Downgrade<_>>::downgrade),
        }
    }
}
