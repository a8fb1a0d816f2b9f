<?php
/**
 * The shortcode: `[unspool url="https://…" title="…" display="frame"]What is to be read where the story can't be.[/unspool]`.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

const SHORTCODE_ATTRIBUTES = array( 'url', 'title', 'display' );

add_shortcode( 'unspool', __NAMESPACE__ . '\render_shortcode' );

/**
 * The shortcode as a page shows it.
 *
 * @param array|string $attributes As written.
 * @param string|null  $content    As written.
 * @return string
 */
function render_shortcode( $attributes, $content ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$story      = known_story( address_in( $attributes ), is_editor_looking() );
	if ( ! empty( $attributes['title'] ) ) {
		$story['title'] = $attributes['title'];
	}
	$display = $attributes['display'] ?? 'frame';
	$message = problem_html( problem_with( $story ), ...problems_with_attributes( $attributes ) );
	$text    = force_balance_tags( do_shortcode( (string) $content ) );
	return $message . story_html( $story, $text, in_array( $display, DISPLAYS, true ) ? $display : 'frame' );
}

/**
 * The address in a shortcode as its author meant it: WordPress keeps an `&` of some authors as `&amp;`.
 *
 * @param array $attributes As written.
 * @return string
 */
function address_in( array $attributes ) {
	return html_entity_decode( $attributes['url'] ?? '', ENT_QUOTES | ENT_HTML5 );
}

/**
 * What is wrong with attributes, and what would be right.
 *
 * @param array $attributes As written.
 * @return string[]
 */
function problems_with_attributes( array $attributes ) {
	$problems = array();
	foreach ( $attributes as $name => $value ) {
		if ( ! in_array( $name, SHORTCODE_ATTRIBUTES, true ) ) {
			/* translators: 1: what was written, 2: list of attributes. */
			$problems[] = sprintf( __( 'The shortcode has no attribute “%1$s”; it has %2$s.', 'unspool' ), is_int( $name ) ? $value : $name, implode( ', ', SHORTCODE_ATTRIBUTES ) );
		}
	}
	if ( isset( $attributes['display'] ) && ! in_array( $attributes['display'], DISPLAYS, true ) ) {
		/* translators: %s: what was written. */
		$problems[] = sprintf( __( 'display is “%s”; it can be “frame” or “page”. Shown in a frame.', 'unspool' ), $attributes['display'] );
	}
	return $problems;
}

// Stories of a shortcode are looked up when the post is saved, so that its first reader has them.
add_action(
	'wp_after_insert_post',
	static function ( $post_id, $post ) {
		if ( ! has_shortcode( $post->post_content, 'unspool' ) || wp_is_post_revision( $post_id ) ) {
			return;
		}
		preg_match_all( '/' . get_shortcode_regex( array( 'unspool' ) ) . '/', $post->post_content, $found );
		foreach ( $found[3] as $written ) {
			$attributes = shortcode_parse_atts( $written );
			known_story( address_in( is_array( $attributes ) ? $attributes : array() ), true );
		}
	},
	10,
	2
);
