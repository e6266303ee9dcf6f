//! `dist/asyncapi.yaml`: the stream of telemetry as AsyncAPI 3 describes it.
//!
//! One channel, one message for each version of each event, in its envelope. Operations send the
//! latest versions alone; the others stand in the channel, since files and old senders have them.

use super::catalog::number_of;
use super::value::{array, object, text as word, text_of, texts};
use super::{Input, yaml};
use townlet_codegen::ir::{Literal, Module};

const DRAFT_07: &str = "application/schema+json;version=draft-07";

/// The text of the document.
pub(super) fn text(input: &Input<'_>) -> String {
    let lineages = input.checked.contract.lineages();
    let all: Vec<(&str, &Module)> = lineages
        .iter()
        .flat_map(|(name, versions)| versions.iter().map(|module| (*name, *module)))
        .collect();
    let latest = lineages.iter().filter_map(|(_, versions)| versions.last().copied());
    let document = object([
        ("asyncapi", word("3.0.0")),
        ("info", Some(info(input))),
        ("defaultContentType", word("application/json")),
        ("channels", Some(object([("telemetry", Some(channel(&all)))]))),
        ("operations", Some(object([("sendTelemetry", Some(operation(latest)))]))),
        ("components", Some(object([("messages", Some(messages(&all)))]))),
    ]);
    format!(
        "# Written by `cargo xtask publish`; the sources are in `schema/`.\n{}",
        yaml::write(&document)
    )
}

fn info(input: &Input<'_>) -> Literal {
    object([
        ("title", word("Town telemetry")),
        ("version", word(input.release)),
        ("description", word("What the simulation loop says of itself, one JSON object a line.")),
        ("license", Some(object([("name", word("MIT"))]))),
    ])
}

/// A name that is fit for a key: `loop_failure_v3`.
fn key(module: &Module) -> String {
    module.path.0.join("_")
}

fn channel(all: &[(&str, &Module)]) -> Literal {
    let message = |(_, module): &(&str, &Module)| {
        let place = format!("#/components/messages/{}", key(module));
        (key(module), object([("$ref", word(place))]))
    };
    object([
        ("address", word("telemetry")),
        ("description", word("The stream; each line is an envelope with one event.")),
        ("messages", Some(Literal::Object(all.iter().map(message).collect()))),
    ])
}

fn operation<'a>(latest: impl Iterator<Item = &'a Module>) -> Literal {
    let message = |module: &Module| {
        object([("$ref", word(format!("#/channels/telemetry/messages/{}", key(module))))])
    };
    object([
        ("action", word("send")),
        ("summary", word("The loop sends an event, in the latest version.")),
        ("channel", Some(object([("$ref", word("#/channels/telemetry"))]))),
        ("messages", array(latest.map(message))),
    ])
}

fn messages(all: &[(&str, &Module)]) -> Literal {
    Literal::Object(all.iter().map(|(name, module)| (key(module), message(name, module))).collect())
}

fn message(name: &str, module: &Module) -> Literal {
    let root = module.definition(&module.root);
    let description = root.and_then(|root| text_of(root.docs.description.as_ref()));
    object([
        ("name", word(name)),
        ("title", word(format!("{name} {}", number_of(module)))),
        ("summary", description),
        (
            "payload",
            Some(object([
                ("schemaFormat", word(DRAFT_07)),
                ("schema", Some(envelope(name, module))),
            ])),
        ),
    ])
}

/// The envelope around a payload.
fn envelope(name: &str, module: &Module) -> Literal {
    let typed = |name: &str| Some(object([("type", word(name))]));
    let event_type = object([("type", word("string")), ("enum", texts([name]))]);
    let payload = object([("$ref", word(format!("./codegen/draft-07/{}", module.file)))]);
    let properties = object([
        ("event_type", Some(event_type)),
        ("tick", typed("integer")),
        ("payload", Some(payload)),
        ("metadata", typed("object")),
    ]);
    object([
        ("type", word("object")),
        ("properties", Some(properties)),
        ("required", texts(["event_type", "tick", "payload", "metadata"])),
    ])
}
