//! What the enums of all events can do, in their latest version and in the version in which they
//! were sent.
//!
//! It is the same for every contract, so that it is written here once; the generated contract
//! declares the enums and lists the events.

use crate::event::Event;
use crate::json::{Cursor, Fault};
use crate::shape::Shape;
use crate::upgrade::{Notes, Refused};

/// The enum of an event's versions, as the generated contract implements it.
pub trait Versions: Sized {
    /// The latest version.
    type Latest;

    /// Reads a payload of a version; `None` when there is no such version.
    ///
    /// # Errors
    ///
    /// The first fault of the payload.
    fn decode(version: u32, cursor: &mut Cursor<'_>) -> Option<Result<Self, Fault>>;

    /// Reads a payload of a version and upgrades it to the latest; `None` when there is no such
    /// version.
    ///
    /// # Errors
    ///
    /// The first fault of the payload.
    fn decode_latest(
        version: u32,
        cursor: &mut Cursor<'_>,
        notes: &mut Notes,
    ) -> Option<Decoded<Box<Self::Latest>>>;
}

/// A payload that was read and then upgraded: a fault of the text, or else what came of the steps.
pub type Decoded<T> = Result<Result<T, Refused>, Fault>;

/// The steps from a version of an event to the latest.
pub trait UpgradeToLatest<Latest>: Event {
    /// The latest version of it.
    ///
    /// # Errors
    ///
    /// When a step refuses the payload.
    fn into_latest(self, notes: &mut Notes) -> Result<Box<Latest>, Refused>;
}

/// Reads a payload, begins its account, and upgrades it.
#[doc(hidden)]
#[cfg_attr(debug_assertions, inline)]
pub fn decode_and_upgrade<Sent: UpgradeToLatest<Latest>, Latest>(
    cursor: &mut Cursor<'_>,
    notes: &mut Notes,
) -> Decoded<Box<Latest>> {
    let sent: Sent = cursor.read(Sent::SHAPE)?;
    notes.begin(Sent::NAME, Sent::VERSION);
    sent.cross_check(notes);
    Ok(sent.into_latest(notes))
}

/// Reads a payload of a version into the variant that holds it.
#[doc(hidden)]
pub fn decode<V: Versions, A>(
    variant: fn(V) -> A,
    version: u32,
    cursor: &mut Cursor<'_>,
) -> Option<Result<A, Fault>> {
    Some(V::decode(version, cursor)?.map(variant))
}

/// What payloads of an event's version look like.
#[doc(hidden)]
pub fn shape_of<E: Event>(_event: &E) -> &'static Shape {
    E::SHAPE
}

/// Implements `AnyEvent`, the enum of all events in their latest version, beside `Kind`.
#[doc(hidden)]
#[macro_export]
macro_rules! __any_event {
    ($($variant:ident($any:ty)),+) => {
        impl AnyEvent {
            /// Reads a payload of an event's version and upgrades it to the latest, with an account
            /// of both; `None` when there is no such version.
            ///
            /// # Errors
            ///
            /// The first fault of the payload; inside, the refusal of a step.
            #[doc(hidden)]
            #[cfg_attr(debug_assertions, inline)]
            pub fn decode(
                kind: Kind,
                version: u32,
                cursor: &mut $crate::json::Cursor<'_>,
                notes: &mut $crate::upgrade::Notes,
            ) -> Option<$crate::event::Decoded<Self>> {
                Some(match kind {
                    $(Kind::$variant => {
                        let decoded = <$any as $crate::event::Versions>::decode_latest(
                            version, cursor, notes,
                        );
                        decoded?.map(|upgraded| upgraded.map(Self::$variant))
                    })+
                })
            }

            /// Which event it is.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$variant(_) => Kind::$variant,)+
                }
            }

            /// What its payload looks like.
            #[must_use]
            pub fn shape(&self) -> &'static $crate::shape::Shape {
                match self {
                    $(Self::$variant(event) => $crate::event::shape_of(&**event),)+
                }
            }

            /// Writes the payload as JSON.
            #[cfg_attr(debug_assertions, inline)]
            pub fn write(&self, writer: &mut $crate::json::Writer) {
                match self {
                    $(Self::$variant(event) => $crate::json::Write::write(&**event, writer),)+
                }
            }
        }
    };
}

/// Implements `AnyVersion`, the enum of all events in whatever version, beside `Kind` and
/// `AnyEvent`.
#[doc(hidden)]
#[macro_export]
macro_rules! __any_version {
    ($($variant:ident),+) => {
        impl AnyVersion {
            /// Reads a payload of an event's version; `None` when there is no such version.
            ///
            /// # Errors
            ///
            /// The first fault of the payload.
            #[cfg_attr(debug_assertions, inline)]
            pub fn decode(
                kind: Kind,
                version: u32,
                cursor: &mut $crate::json::Cursor<'_>,
            ) -> Option<Result<Self, $crate::json::Fault>> {
                match kind {
                    $(Kind::$variant => $crate::event::decode(Self::$variant, version, cursor),)+
                }
            }

            /// Which event it is.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$variant(_) => Kind::$variant,)+
                }
            }

            /// The version that it has now.
            #[must_use]
            pub fn version(&self) -> u32 {
                match self {
                    $(Self::$variant(event) => event.version(),)+
                }
            }

            /// The next version of it; the latest stays as it is.
            ///
            /// # Errors
            ///
            /// When the step refuses the payload.
            #[cfg_attr(debug_assertions, inline)]
            pub fn next(
                self,
                notes: &mut $crate::upgrade::Notes,
            ) -> Result<Self, $crate::upgrade::Refused> {
                Ok(match self {
                    $(Self::$variant(event) => Self::$variant(event.next(notes)?),)+
                })
            }

            /// The version before it; the first stays as it is.
            ///
            /// # Errors
            ///
            /// When the older version cannot say what the payload says, or must say what it does
            /// not.
            #[cfg_attr(debug_assertions, inline)]
            pub fn previous(
                self,
                notes: &mut $crate::upgrade::Notes,
            ) -> Result<Self, $crate::upgrade::Refused> {
                Ok(match self {
                    $(Self::$variant(event) => Self::$variant(event.previous(notes)?),)+
                })
            }

            /// The latest version of it.
            ///
            /// # Errors
            ///
            /// When a step refuses the payload.
            #[cfg_attr(debug_assertions, inline)]
            pub fn latest(
                self,
                notes: &mut $crate::upgrade::Notes,
            ) -> Result<AnyEvent, $crate::upgrade::Refused> {
                Ok(match self {
                    $(Self::$variant(event) => {
                        AnyEvent::$variant(event.boxed_latest(notes)?)
                    })+
                })
            }

            /// Notes every field that contradicts what it repeats.
            #[cfg_attr(debug_assertions, inline)]
            pub fn cross_check(&self, notes: &mut $crate::upgrade::Notes) {
                match self {
                    $(Self::$variant(event) => event.cross_check(notes),)+
                }
            }

            /// Writes the payload as JSON, in its own version.
            #[cfg_attr(debug_assertions, inline)]
            pub fn write(&self, writer: &mut $crate::json::Writer) {
                match self {
                    $(Self::$variant(event) => event.write(writer),)+
                }
            }
        }

        impl From<AnyEvent> for AnyVersion {
            #[cfg_attr(debug_assertions, inline)]
            fn from(event: AnyEvent) -> Self {
                match event {
                    $(AnyEvent::$variant(event) => Self::$variant((*event).into()),)+
                }
            }
        }
    };
}
