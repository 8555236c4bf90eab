//! Shows the page where the document is our own; nothing else.

fn main() {
    #[cfg(target_arch = "wasm32")]
    tasseido::embed::mount_page();
}
