//! Records are not larger than a reader's set of seen members.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::ir::{Contract, DefinitionKind};

/// A reader notes the members that it has seen in the bits of one word.
const MOST_MEMBERS: usize = 64;

/// Reports each record with too many members.
pub(super) fn check(contract: &Contract, diagnostics: &Diagnostics) {
    for module in &contract.modules {
        for definition in &module.definitions {
            let DefinitionKind::Record(record) = &definition.kind else { continue };
            if record.fields.len() > MOST_MEMBERS {
                diagnostics.report(
                    Code::TooManyMembers,
                    Place::new(&*module.file, format!("{}/properties", definition.pointer)),
                    format!(
                        "`{}` has {} members, more than {MOST_MEMBERS}",
                        definition.title,
                        record.fields.len()
                    ),
                    "group some of them into records of their own",
                );
            }
        }
    }
}
