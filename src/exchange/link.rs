//! The shared link: a draft packed into the fragment of an address, `#draft=…`. The bytes in between
//! are raw deflate, which the browser makes and unmakes; here they become letters and come back.

/// What the fragment begins with, after the `#`.
pub const LINK_KEY: &str = "draft=";

/// The longest address that is made, in characters: mail programs and chats cut longer ones.
pub const MAX_LINK: usize = 8_000;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The packed bytes of a fragment; `None` where it is no shared link, or no such bytes.
#[must_use]
pub fn packed(fragment: &str) -> Option<Vec<u8>> {
    from_base64url(fragment.trim_start_matches('#').strip_prefix(LINK_KEY)?)
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
    let address = format!("{base}#{LINK_KEY}{}", to_base64url(packed));
    let length = address.chars().count();
    if length > MAX_LINK { Err(length) } else { Ok(address) }
}

fn to_base64url(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let three = [0, 1, 2].map(|place| u32::from(chunk.get(place).copied().unwrap_or(0)));
        let bits = three[0] << 16 | three[1] << 8 | three[2];
        for place in 0..=chunk.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

/// Strict: one text for the same bytes, no padding, no blanks.
fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let value = |letter: &u8| LETTERS.iter().position(|known| known == letter);
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for place in 0..4 {
            let letter = chunk.get(place).map_or(Some(0), value)?;
            bits = bits << 6 | letter as u32;
        }
        let [_, three @ ..] = bits.to_be_bytes();
        let count = chunk.len().checked_sub(1).filter(|count| *count > 0)?;
        if three[count..].iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(&three[..count]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        for length in 0..70_u8 {
            let bytes: Vec<_> = (0..length).map(|byte| byte.wrapping_mul(151)).collect();
            let text = to_base64url(&bytes);
            assert!(text.bytes().all(|byte| LETTERS.contains(&byte)), "{text}");
            assert_eq!(from_base64url(&text), Some(bytes));
        }
        assert_eq!(to_base64url(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_is_no_packing_is_none() {
        for wrong in ["A", "AA=", "AB", "A A", "AAA+", "あああ", "AAAAA"] {
            assert_eq!(from_base64url(wrong), None, "{wrong}");
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
