//! What every enum of an event's versions can do: which version was sent, and the ways between
//! them.
//!
//! It is the same for every event, so that it is written here once; the generated contract declares
//! the enum and lists its versions, oldest first.

/// Implements the enum of an event's versions, which must stand beside [`crate::upgrade`] steps
/// from each to the next and back.
///
/// ```ignore
/// versions!(AnyLoopFailure -> LoopFailure, V1(v1::LoopFailure) = 1, V2(v2::LoopFailure) = 2);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __versions {
    (
        $any:ident -> $latest:ident, $($variant:ident($version:ty) = $number:literal),+
    ) => {
        $(
            impl From<$version> for $any {
                #[cfg_attr(debug_assertions, inline)]
                fn from(event: $version) -> Self {
                    Self::$variant(Box::new(event))
                }
            }
        )+

        $crate::__versions!(@ways $latest $(($version) = $number,)+);

        impl $crate::event::Versions for $any {
            type Latest = $latest;

            #[cfg_attr(debug_assertions, inline)]
            fn decode(
                version: u32,
                cursor: &mut $crate::json::Cursor<'_>,
            ) -> Option<Result<Self, $crate::json::Fault>> {
                match version {
                    $($number => {
                        let event = cursor.read(<$version as $crate::event::Event>::SHAPE);
                        Some(event.map(|event| Self::$variant(Box::new(event))))
                    })+
                    _ => None,
                }
            }

            #[cfg_attr(debug_assertions, inline)]
            fn decode_latest(
                version: u32,
                cursor: &mut $crate::json::Cursor<'_>,
                notes: &mut $crate::upgrade::Notes,
            ) -> Option<$crate::event::Decoded<Box<$latest>>> {
                match version {
                    $($number => Some($crate::event::decode_and_upgrade::<$version, _>(cursor, notes)),)+
                    _ => None,
                }
            }
        }

        impl $any {
            /// The version that it has now.
            #[must_use]
            pub fn version(&self) -> u32 {
                match self {
                    $(Self::$variant(_) => $number,)+
                }
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
            ) -> Result<$latest, $crate::upgrade::Refused> {
                self.boxed_latest(notes).map(|latest| *latest)
            }

            /// The same where it stands: what has the latest version is not moved.
            ///
            /// # Errors
            ///
            /// When a step refuses the payload.
            #[cfg_attr(debug_assertions, inline)]
            pub(crate) fn boxed_latest(
                self,
                notes: &mut $crate::upgrade::Notes,
            ) -> Result<Box<$latest>, $crate::upgrade::Refused> {
                $crate::__versions!(@latest self notes [] $($variant,)+)
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
                let _ = notes;
                $crate::__versions!(@next self notes [] $($variant = $number,)+)
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
                let _ = notes;
                $crate::__versions!(@previous self notes $($variant = $number,)+)
            }

            /// Notes every field that contradicts what it repeats.
            #[cfg_attr(debug_assertions, inline)]
            pub fn cross_check(&self, notes: &mut $crate::upgrade::Notes) {
                match self {
                    $(Self::$variant(event) => {
                        $crate::event::Event::cross_check(&**event, notes);
                    })+
                }
            }

            /// Writes it as JSON, in its own version.
            #[cfg_attr(debug_assertions, inline)]
            pub fn write(&self, writer: &mut $crate::json::Writer) {
                match self {
                    $(Self::$variant(event) => $crate::json::Write::write(&**event, writer),)+
                }
            }
        }
    };

    // The way from each version to the latest, in one function, so that what lies between need not
    // be put together.
    (@ways $latest:ident ($version:ty) = $number:literal,) => {
        impl $crate::event::UpgradeToLatest<$latest> for $version {
            #[cfg_attr(debug_assertions, inline)]
            fn into_latest(
                self,
                _: &mut $crate::upgrade::Notes,
            ) -> Result<Box<$latest>, $crate::upgrade::Refused> {
                Ok(Box::new(self))
            }
        }
    };
    (
        @ways $latest:ident
        ($version:ty) = $number:literal,
        $(($step:ty) = $to:literal,)+
    ) => {
        impl $crate::event::UpgradeToLatest<$latest> for $version {
            #[cfg_attr(debug_assertions, inline)]
            fn into_latest(
                self,
                notes: &mut $crate::upgrade::Notes,
            ) -> Result<Box<$latest>, $crate::upgrade::Refused> {
                let latest = Box::new_uninit();
                let event = self;
                $(let event: $step = notes.step($to, event)?;)+
                Ok(Box::write(latest, event))
            }
        }

        $crate::__versions!(@ways $latest $(($step) = $to,)+);
    };

    // Each rule below takes the versions one by one and collects the arms of a `match`.
    (@latest $self:ident $notes:ident [$($arms:tt)*] $last:ident,) => {{
        let _ = $notes;
        match $self {
            $($arms)*
            Self::$last(latest) => Ok(latest),
        }
    }};
    (@latest $self:ident $notes:ident [$($arms:tt)*] $old:ident, $($newer:ident,)+) => {
        $crate::__versions!(
            @latest $self $notes
            [$($arms)* Self::$old(old) => $crate::event::UpgradeToLatest::into_latest(*old, $notes),]
            $($newer,)+
        )
    };

    (@next $self:ident $notes:ident [$($arms:tt)*] $last:ident = $number:literal,) => {
        match $self {
            $($arms)*
            Self::$last(latest) => Ok(Self::$last(latest)),
        }
    };
    (
        @next $self:ident $notes:ident [$($arms:tt)*]
        $old:ident = $number:literal, $new:ident = $to:literal, $($newer:tt)*
    ) => {
        $crate::__versions!(
            @next $self $notes
            [
                $($arms)*
                Self::$old(old) => Ok(Self::$new(Box::new($notes.step($to, *old)?))),
            ]
            $new = $to, $($newer)*
        )
    };

    (@previous $self:ident $notes:ident $first:ident = $number:literal, $($newer:tt)*) => {
        $crate::__versions!(
            @back $self $notes
            [Self::$first(first) => Ok(Self::$first(first)),]
            $first = $number, $($newer)*
        )
    };
    (@back $self:ident $notes:ident [$($arms:tt)*] $last:ident = $number:literal,) => {
        match $self {
            $($arms)*
        }
    };
    (
        @back $self:ident $notes:ident [$($arms:tt)*]
        $old:ident = $to:literal, $new:ident = $number:literal, $($newer:tt)*
    ) => {
        $crate::__versions!(
            @back $self $notes
            [
                $($arms)*
                Self::$new(new) => Ok(Self::$old(Box::new($notes.back_to($to, *new)?))),
            ]
            $new = $number, $($newer)*
        )
    };
}
