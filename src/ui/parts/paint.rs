//! From SVG to PNG: the browser draws the picture itself.

use crate::reactive::prelude::*;
use js_sys::encode_uri_component;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use crate::exchange::Picture;

/// How many pixels of the PNG a pixel of the picture is: fine enough for paper.
const SCALE: u32 = 2;

/// The picture as a `data:` URL of a PNG. The SVG goes in as a `data:` URL too, which our
/// Content-Security-Policy lets images have.
///
/// # Errors
/// Where the browser cannot draw it.
pub async fn png_url(picture: &Picture) -> Result<String, JsValue> {
    let image = HtmlImageElement::new()?;
    let svg: String = encode_uri_component(&picture.svg).into();
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{svg}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (width, height) = (picture.width * SCALE, picture.height * SCALE);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (width, height) = (width.into(), height.into());
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    canvas.to_data_url_with_type("image/png")
}
