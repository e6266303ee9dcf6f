//! The worker without its thread: every step is taken by the test, in an order that it knows.

mod conservation;
mod fan_out;
mod pauses;
mod priority;
mod scripted;
