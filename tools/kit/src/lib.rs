//! What the commands and the end-to-end tests share: the built site in memory, a server for it, and
//! its size.

pub mod bench;
pub mod server;
pub mod site;
pub mod sizes;
