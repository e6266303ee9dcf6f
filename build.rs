//! Generates the contract: `schema/` in, `OUT_DIR/contract.rs` and its modules out.

use std::path::Path;
use std::{env, fs, process};
use townlet_codegen::diagnostic::render_line;

fn main() {
    println!("cargo::rerun-if-changed=schema");
    let base = "https://townlet.ai/schemas/telemetry/";
    let options = townlet_codegen::Options::new(townlet_codegen::Rules::Authoring, base)
        .in_release(env!("CARGO_PKG_VERSION"));
    let checked = townlet_codegen::load(Path::new("schema"), &options).unwrap_or_else(|found| {
        for diagnostic in found {
            println!("cargo::error={}", render_line(&diagnostic, "schema"));
        }
        process::exit(1)
    });
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let files = townlet_codegen::emit::rust::emit(&checked, &Default::default());
    for (path, text) in files.iter() {
        let path = Path::new(&out).join(path);
        fs::create_dir_all(path.parent().unwrap_or(&path)).expect("OUT_DIR is writable");
        fs::write(&path, text).expect("OUT_DIR is writable");
    }
}
