//! Generates the peers: for every version of an event the types that typify makes of its schema,
//! or the reason why it makes none, in `OUT_DIR/peers.rs`.

mod contract;

mod bundle;

mod peer;

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=../schema");
    let files = contract::read(Path::new("../schema"))?;
    let mut text = String::new();
    let mut list = String::new();
    for event in contract::events(&files) {
        let contract::Event { path, rust } = event;
        let module = path.trim_end_matches(".schema.json").replace('/', "_");
        let document = bundle::bundle(&files, &path);
        let (module_text, typified, refused) = match peer::types(document) {
            Ok(types) => (types, format!("{module}::Payload"), None),
            Err(reason) => (String::new(), "serde::de::IgnoredAny".to_owned(), Some(reason)),
        };
        writeln!(text, "pub mod {module} {{ {module_text} }}")?;
        writeln!(
            text,
            "impl crate::peer::Peer for townlet_contract::{rust} {{
                type Typified = {typified};
                const REFUSED: Option<&'static str> = {refused:?};
            }}"
        )?;
        writeln!(list, "    visitor.event::<townlet_contract::{rust}>();")?;
    }
    writeln!(
        text,
        "/// Shows every version of every event.
        pub(crate) fn visit(visitor: &mut impl crate::peer::Visitor) {{\n{list}}}"
    )?;
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR for build scripts")?;
    fs::write(Path::new(&out).join("peers.rs"), text)?;
    Ok(())
}
