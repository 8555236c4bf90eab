//! `view!`: Leptos' syntax for elements, attributes and components, written out for `crate::dom`.
//!
//! Leptos' own macro gives each element, attribute and closure a type of its own, and each type is
//! compiled anew: two thirds of the module were that. Here every element is an `El` and every piece of
//! the page a `View`. What is written in a component is the same as ever; components themselves,
//! signals and events are Leptos' own.
//!
//! Deliberately absent: what this product does not use (`style:`, `use:`, spreads, slots,
//! attributes on components).

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::Infallible;
use rstml::node::{
    KVAttributeValue, KeyedAttribute, KeyedAttributeValue, Node, NodeAttribute, NodeBlock,
    NodeElement,
};
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit};

/// Makes a `View` of what is written inside.
///
/// `<div class="a" class:b=on prop:value=v bind:value=signal on:click=f node_ref=r>` with static text, `{expressions}`
/// and elements inside; `<Component prop=value shorthand>` with its children, `let(item)` naming what
/// is given to them.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true));
    let (nodes, problems) = parser.parse_recoverable(tokens).split_vec();
    let problems = problems.into_iter().map(|problem| problem.emit_as_expr_tokens());
    let view = all(&nodes, false).unwrap_or_else(|error| error.to_compile_error());
    quote! {{ #(#problems;)* #view }}.into()
}

/// Several nodes as one `View`.
fn all(nodes: &[Node], svg: bool) -> syn::Result<TokenStream> {
    let mut views = Vec::new();
    for one in nodes {
        if let Some(one) = node(one, svg)? {
            views.push(quote! { crate::dom::IntoView::into_view(#one) });
        }
    }
    Ok(match &*views {
        [one] => one.clone(),
        _ => {
            quote! { crate::dom::View::from(<[_]>::into_vec(::std::boxed::Box::new([#(#views),*]))) }
        }
    })
}

/// One node as an expression that is `IntoView`; nothing for a comment.
fn node(node: &Node, svg: bool) -> syn::Result<Option<TokenStream>> {
    Ok(Some(match node {
        Node::Element(element) if is_component(element) => component(element)?,
        Node::Element(element) => html(element, svg)?,
        Node::Text(text) => {
            let text = &text.value;
            quote! { #text }
        }
        Node::Block(block) => expression(block),
        Node::Fragment(fragment) => all(&fragment.children, svg)?,
        Node::Comment(_) => return Ok(None),
        other => {
            return Err(syn::Error::new(
                other.span(),
                "write text in quotes, in braces where it stands alone",
            ));
        }
    }))
}

/// A block without its braces where these do nothing.
fn expression(block: &NodeBlock) -> TokenStream {
    match block {
        NodeBlock::ValidBlock(block) => match &*block.stmts {
            [syn::Stmt::Expr(expr, None)] => quote! { #expr },
            _ => quote! { #block },
        },
        NodeBlock::Invalid(block) => {
            let body = &block.body;
            quote! { { #body } }
        }
    }
}

fn is_component(element: &NodeElement<Infallible>) -> bool {
    let name = element.name().to_string();
    name.rsplit("::")
        .next()
        .is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
}

/// What only pictures have: such an element is one of theirs wherever its `view!` stands.
const SVG: [&str; 21] = [
    "svg",
    "g",
    "path",
    "rect",
    "line",
    "circle",
    "ellipse",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "defs",
    "pattern",
    "mask",
    "marker",
    "symbol",
    "use",
    "clipPath",
    "linearGradient",
    "radialGradient",
    "stop",
];

/// An element of the document.
fn html(element: &NodeElement<Infallible>, within_svg: bool) -> syn::Result<TokenStream> {
    let name = element.name().to_string();
    let span = element.name().span();
    let svg = within_svg || SVG.contains(&&*name);
    let make = Ident::new(if svg { "svg" } else { "html" }, Span::call_site());
    let mut steps = quote_spanned! {span=> crate::dom::El::#make(#name) };
    for attribute in element.attributes() {
        let step = step(attribute)?;
        steps.extend(step);
    }
    let inside_svg = svg && name != "foreignObject";
    for child in &element.children {
        match child {
            Node::Text(text) => {
                let text = &text.value;
                steps.extend(quote! { .text(#text) });
            }
            _ => {
                if let Some(child) = node(child, inside_svg)? {
                    steps.extend(quote! { .child(#child) });
                }
            }
        }
    }
    Ok(steps)
}

/// What an attribute does to its element.
fn step(attribute: &NodeAttribute) -> syn::Result<TokenStream> {
    let attribute = keyed(attribute)?;
    let key = attribute.key.to_string();
    let span = attribute.key.span();
    let value = value(attribute)?;
    if let Some(event) = key.strip_prefix("on:") {
        let event = Ident::new(event, span);
        return Ok(quote_spanned! {span=> .on(::leptos::ev::#event, #value) });
    }
    if let Some(class) = key.strip_prefix("class:") {
        return Ok(quote_spanned! {span=> .toggle(#class, #value) });
    }
    if let Some(property) = key.strip_prefix("prop:") {
        return Ok(quote_spanned! {span=> .prop(#property, #value) });
    }
    if key == "bind:value" {
        return Ok(quote_spanned! {span=>
            .prop("value", #value)
            .on(::leptos::ev::input, move |event| #value.set(::leptos::prelude::event_target_value(&event)))
        });
    }
    if key == "node_ref" {
        return Ok(quote_spanned! {span=> .node_ref(#value) });
    }
    if key.contains(':') {
        return Err(syn::Error::new(span, "there are `on:`, `class:`, `prop:` and `bind:value`"));
    }
    let is_text = matches!(attribute.value(), Some(Expr::Lit(ExprLit { lit: Lit::Str(_), .. })));
    let bare = matches!(attribute.possible_value, KeyedAttributeValue::None);
    Ok(match bare {
        true => quote_spanned! {span=> .set(#key, "") },
        false if is_text => quote_spanned! {span=> .set(#key, #value) },
        false => quote_spanned! {span=> .attr(#key, #value) },
    })
}

/// A component, by the builder that Leptos made for its props.
fn component(element: &NodeElement<Infallible>) -> syn::Result<TokenStream> {
    let name = element.name();
    let span = name.span();
    let mut props = TokenStream::new();
    let mut given = None;
    for attribute in element.attributes() {
        let attribute = keyed(attribute)?;
        if let KeyedAttributeValue::Binding(binding) = &attribute.possible_value {
            let inputs = &binding.inputs;
            given = Some(quote! { #inputs });
            continue;
        }
        let key = &attribute.key;
        let value = value(attribute)?;
        props.extend(quote_spanned! {key.span()=> .#key(#value) });
    }
    if !element.children.is_empty() {
        let children = all(&element.children, false)?;
        props.extend(match given {
            Some(given) => quote! { .children(move |#given| #children) },
            None => quote! { .children(::std::boxed::Box::new(move || #children)) },
        });
    }
    Ok(quote_spanned! {span=>
        ::leptos::component::component_view(#name, ::leptos::component::component_props_builder(&#name) #props .build())
    })
}

fn keyed(attribute: &NodeAttribute) -> syn::Result<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(attribute) => Ok(attribute),
        NodeAttribute::Block(block) => {
            Err(syn::Error::new(block.span(), "attributes are named one by one"))
        }
    }
}

/// What stands behind `=`; the name itself where nothing does.
fn value(attribute: &KeyedAttribute) -> syn::Result<TokenStream> {
    Ok(match &attribute.possible_value {
        KeyedAttributeValue::Value(value) => match &value.value {
            KVAttributeValue::Expr(Expr::Block(block))
                if block.attrs.is_empty() && block.label.is_none() =>
            {
                expression(&NodeBlock::ValidBlock(block.block.clone()))
            }
            KVAttributeValue::Expr(expr) => quote! { #expr },
            KVAttributeValue::InvalidBraced(block) => {
                let body = &block.body;
                quote! { { #body } }
            }
        },
        KeyedAttributeValue::None => {
            let key = &attribute.key;
            quote! { #key }
        }
        KeyedAttributeValue::Binding(_) => {
            return Err(syn::Error::new(
                attribute.key.span(),
                "only a component's children are given something",
            ));
        }
    })
}
