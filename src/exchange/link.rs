//! The shared link: a draft packed into the fragment of an address, `#draft=…`. The bytes in between
//! are raw deflate, which the browser makes and unmakes; here they become letters and come back.

use base64ct::{Base64UrlUnpadded as Letters, Encoding as _};

/// What the fragment begins with, after the `#`.
pub const LINK_KEY: &str = "draft=";

/// The longest address that is made, in characters: mail programs and chats cut longer ones.
pub const MAX_LINK: usize = 8_000;

/// The packed bytes of a fragment; `None` where it is no shared link, or no such bytes.
#[must_use]
pub fn packed(fragment: &str) -> Option<Vec<u8>> {
    // Strict: one text for the same bytes, no padding, no blanks.
    Letters::decode_vec(fragment.trim_start_matches('#').strip_prefix(LINK_KEY)?).ok()
}

/// Whether a fragment is meant as a shared link, whatever it holds.
#[must_use]
pub fn is_link_fragment(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(LINK_KEY)
}

/// The address that holds `packed` bytes below `base`, an address without fragment.
///
/// # Errors
/// Its length in characters where it is longer than [`MAX_LINK`].
pub fn link_to(base: &str, packed: &[u8]) -> Result<String, usize> {
    let address = format!("{base}#{LINK_KEY}{}", Letters::encode_string(packed));
    let length = address.chars().count();
    if length > MAX_LINK { Err(length) } else { Ok(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        for length in 0..70_u8 {
            let bytes: Vec<_> = (0..length).map(|byte| byte.wrapping_mul(151)).collect();
            let link = link_to("", &bytes).expect("a short link");
            assert!(
                link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_#=".contains(&byte))
            );
            assert_eq!(packed(&link), Some(bytes), "{link}");
        }
        assert_eq!(link_to("", &[0xfb, 0xff]).as_deref(), Ok("#draft=-_8"));
    }

    #[test]
    fn what_is_no_packing_is_none() {
        for wrong in ["A", "AA=", "AB", "A A", "AAA+", "あああ", "AAAAA"] {
            assert_eq!(packed(&format!("#draft={wrong}")), None, "{wrong}");
        }
        assert_eq!(packed("#/report"), None);
        assert_eq!(packed("#draft=AAAA"), Some(vec![0, 0, 0]));
        assert!(is_link_fragment("#draft=%") && !is_link_fragment("#/drafts"));
    }

    #[test]
    fn what_is_too_long_is_refused_with_its_length() {
        let link = link_to("https://example.com/t/", &[0, 0, 0]);
        assert_eq!(link.as_deref(), Ok("https://example.com/t/#draft=AAAA"));
        assert!(link_to("", &[0; 5_900]).is_ok());
        assert_eq!(link_to("", &[0; 6_000]), Err(8_007));
    }
}
