//! Generates the peers: for every version of an event the types that typify makes of its schema,
//! or the reason why it makes none, in `OUT_DIR/peers.rs`.

mod peer;

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};
use townlet_codegen::emit::json_schema::{Draft, Profile, document, pretty};
use townlet_codegen::ir::Module;
use townlet_codegen::{Options, Rules, load};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=../schema");
    let options = Options::new(Rules::Authoring, "https://townlet.ai/schemas/telemetry/");
    let checked = load(Path::new("../schema"), &options);
    let contract = checked.map_err(|_| "the schemas are not sound: `cargo xtask check`")?.contract;
    let mut text = String::new();
    let mut list = String::new();
    for module in contract.modules.iter().filter(|module| module.event.is_some()) {
        let document = document(&contract, module, Profile::Generator(Draft::Draft07));
        let rust = rust(module);
        let name = module.path.0.join("_");
        let types = peer::types(serde_json::from_str(&pretty(&document))?);
        let (module_text, typified, refused) = match types {
            Ok(types) => (types, format!("{name}::{}", module.root), None),
            Err(reason) => (String::new(), "serde::de::IgnoredAny".to_owned(), Some(reason)),
        };
        writeln!(text, "pub mod {name} {{ {module_text} }}")?;
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

/// Module and type below the contract crate, such as `loop_tick::v1::LoopTick`.
fn rust(module: &Module) -> String {
    format!("{}::{}", module.path.0.join("::"), module.root)
}
