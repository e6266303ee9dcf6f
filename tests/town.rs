//! The town, seen as the loop sees it.

#[path = "town/life.rs"]
mod life;
#[path = "town/lines.rs"]
mod lines;
#[path = "town/operations.rs"]
mod operations;
#[path = "town/resident.rs"]
mod resident;
#[path = "town/runs.rs"]
mod runs;
#[path = "town/sight.rs"]
mod sight;
mod support;
