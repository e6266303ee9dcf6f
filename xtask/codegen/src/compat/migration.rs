//! What to do about a change, class by class.

use super::class::Class;

/// What to do for payloads on the way, in one or two sentences.
pub(super) fn migration(class: Class) -> &'static str {
    match class {
        Class::EventAdded | Class::VersionAdded => {
            "Deploy consumers first: a reader that does not know it refuses it."
        }
        Class::EventRemoved | Class::VersionRemoved => {
            "Restore the file: whatever was sent must stay readable."
        }
        Class::NameAdded => "Nothing to do for payloads.",
        Class::NameRemoved => "Keep the name in `x-event`, after the one that is sent.",
        Class::NameWritten => "Keep the old name in `x-event`, and deploy consumers first.",
        Class::Identifier => "Keep the file where it is: payloads name its `$id`.",
        Class::MemberAdded => {
            "An optional member needs nothing; a required one needs a new version that says what \
             stands in its place (`x-assume`, `x-derive`, `x-set`)."
        }
        Class::MemberRemoved => {
            "Where the member was required, remove it in a new version (`x-drop`, or `x-from` of \
             another member)."
        }
        Class::BecameRequired => "Require it in a new version, with `x-assume` or `x-derive`.",
        Class::BecameOptional => "Deploy consumers first, in a new version.",
        Class::RecordOpened | Class::RecordClosed => {
            "Readers take unknown members in any case; name those that have a meaning."
        }
        Class::Type | Class::Constant | Class::Tag => {
            "Change it in a new version, and say how values map (`x-map`, `x-from`, `x-assume`)."
        }
        Class::NullAllowed | Class::NullRefused => {
            "Change it in a new version; `x-null-source` says what null becomes."
        }
        Class::LowerBound
        | Class::UpperBound
        | Class::MultipleOf
        | Class::ShortestLength
        | Class::LongestLength
        | Class::Pattern
        | Class::Format
        | Class::FewestMembers
        | Class::MostMembers
        | Class::FewestItems
        | Class::MostItems
        | Class::UniqueItems
        | Class::FewestEntries
        | Class::MostEntries => {
            "A looser rule needs a new version that consumers deploy first; a tighter one needs a \
             new version whose upgrade takes every older value."
        }
        Class::Width => "Payloads are the same; the type in generated code is not.",
        Class::ValueAdded | Class::VariantAdded | Class::OptionAdded | Class::EnumOpened => {
            "Add it in a new version, and deploy consumers first."
        }
        Class::ValueRemoved | Class::VariantRemoved | Class::OptionRemoved | Class::EnumClosed => {
            "Remove it in a new version, and say what becomes of it (`x-map`)."
        }
        Class::Step | Class::Invariant => {
            "Payloads are read as before; what they become is not the same: say so to consumers."
        }
        Class::Description
        | Class::Deprecation
        | Class::Default
        | Class::Examples
        | Class::Since
        | Class::Title
        | Class::Order
        | Class::Lazy => "Nothing to do for payloads.",
    }
}
