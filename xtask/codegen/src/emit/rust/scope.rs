//! What every emitting function is given: the contract, the module at hand and the paths around it.

use super::template::quote;
use super::{Options, tokens};
use crate::Checked;
use crate::ir::{Contract, Definition, DefinitionKind, Field, Module, Record, Reference, Type};
use crate::name::rust as name;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

/// The context of one generated module.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) checked: &'a Checked,
    pub(super) module: &'a Module,
    pub(super) options: &'a Options,
}

/// How a field stands in its struct, apart from the type of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// Always there: `T`, or `Option<T>` when nullable.
    Required,
    /// May be absent: `Option<T>`.
    Optional,
    /// May be absent or null, which differ: `Maybe<T>`.
    Maybe,
}

impl<'a> Scope<'a> {
    pub(super) fn new(checked: &'a Checked, module: &'a Module, options: &'a Options) -> Self {
        Self { checked, module, options }
    }

    pub(super) fn contract(&self) -> &'a Contract {
        &self.checked.contract
    }

    /// The path of another definition as this module writes it.
    pub(super) fn path(&self, reference: &Reference) -> TokenStream {
        self.sibling(reference, &name::type_name(&reference.title))
    }

    /// The path of an item of another definition's module, named after the definition.
    pub(super) fn sibling(&self, reference: &Reference, item: &str) -> TokenStream {
        let item = ident(item);
        if reference.module == self.module.path {
            return quote!(#item);
        }
        let module = tokens::each(&reference.module.0, &mut |segment| {
            let segment = ident(segment);
            quote!(#segment::)
        });
        quote!(#module #item)
    }

    /// The definition behind a reference.
    pub(super) fn definition(&self, reference: &Reference) -> &'a Definition {
        self.contract().resolve(reference).expect("`check` refuses references to nothing")
    }

    /// The reference that leads to a record of the contract.
    pub(super) fn reference_to(&self, wanted: &Record) -> Option<Reference> {
        let is_it = |definition: &Definition| matches!(&definition.kind, DefinitionKind::Record(record) if std::ptr::eq(record, wanted));
        for module in &self.contract().modules {
            if let Some(found) = module.definitions.iter().find(|definition| is_it(definition)) {
                return Some(Reference { module: module.path.clone(), title: found.title.clone() });
            }
        }
        None
    }

    /// A reference to a definition of this module.
    pub(super) fn own(&self, definition: &Definition) -> Reference {
        Reference { module: self.module.path.clone(), title: definition.title.clone() }
    }

    /// The record behind a reference, through aliases.
    pub(super) fn record(&self, reference: &Reference) -> Option<&'a Record> {
        match &self.definition(reference).kind {
            DefinitionKind::Record(record) => Some(record),
            DefinitionKind::Alias(Type::Named(inner)) => self.record(inner),
            DefinitionKind::Alias(_)
            | DefinitionKind::Enum(_)
            | DefinitionKind::Union(_)
            | DefinitionKind::Choice(_) => None,
        }
    }

    /// The type with aliases followed until something that is no alias.
    pub(super) fn resolved(&self, ty: &'a Type) -> &'a Type {
        match ty {
            Type::Named(reference) => match &self.definition(reference).kind {
                DefinitionKind::Alias(inner) => self.resolved(inner),
                DefinitionKind::Record(_)
                | DefinitionKind::Enum(_)
                | DefinitionKind::Union(_)
                | DefinitionKind::Choice(_) => ty,
            },
            other => other,
        }
    }

    /// The type without its `null`, if it has one.
    pub(super) fn without_null(&self, ty: &'a Type) -> Option<&'a Type> {
        match self.resolved(ty) {
            Type::Nullable(inner) => Some(inner),
            _other => None,
        }
    }

    /// How a field stands in its struct.
    pub(super) fn presence(&self, field: &'a Field) -> Presence {
        match (field.required, self.without_null(&field.ty).is_some()) {
            (true, _) => Presence::Required,
            (false, false) => Presence::Optional,
            (false, true) => Presence::Maybe,
        }
    }

    /// Whether a field is a constant that the struct does not store.
    pub(super) fn is_constant(&self, field: &'a Field) -> bool {
        field.required && matches!(self.resolved(&field.ty), Type::Const(_))
    }

    /// `use` lines for what the tokens of this module mention.
    pub(super) fn imports(&self, items: &TokenStream) -> TokenStream {
        let mut mentioned = Vec::new();
        mentions(items.clone(), &mut mentioned);
        let runtime = path(&self.options.runtime);
        let contract = path(&self.options.contract);
        let used = |names: &[&str]| {
            tokens::each(names, &mut |name| {
                let ident = ident(name);
                if mentioned.contains(&ident) { quote!(#ident,) } else { TokenStream::new() }
            })
        };
        let own = used(&["event", "json", "shape", "upgrade"]);
        let mut folders: Vec<&str> = Vec::new();
        for module in &self.contract().modules {
            let folder = module.path.0.first().map_or("", String::as_str);
            if folders.last() != Some(&folder) {
                folders.push(folder);
            }
        }
        let folders = used(&folders);
        let own = (!own.is_empty()).then(|| quote!(use #runtime::{#own};));
        let folders = (!folders.is_empty()).then(|| quote!(use #contract::{#folders};));
        quote!(#folders #own)
    }
}

/// Collects every identifier that starts a path.
fn mentions(tokens: TokenStream, into: &mut Vec<Ident>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let colon = |index: usize| matches!(tokens.get(index), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => mentions(group.stream(), into),
            TokenTree::Ident(ident) => {
                let continues = index >= 2 && colon(index - 1) && colon(index - 2);
                let starts = colon(index + 1) && colon(index + 2) && !continues;
                if starts && !into.contains(ident) {
                    into.push(ident.clone());
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// An identifier from text; raw ones are written `r#type`.
pub(super) fn ident(text: &str) -> Ident {
    match text.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(text, Span::call_site()),
    }
}

/// A path from text.
pub(super) fn path(text: &str) -> TokenStream {
    text.parse().expect("options hold Rust paths")
}
