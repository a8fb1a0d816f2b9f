<?php
/**
 * A story as a page shows it.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

/** A framed story may run its script and open links in new windows; it may not lead this page away. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** How a story may be shown: in a frame, or as part of the page. */
const DISPLAYS = array( 'frame', 'page' );

/**
 * A story, around the text that readers get who can't have it: without script, in a feed, or when its site is down.
 *
 * @param array  $story   The story.
 * @param string $text    HTML, safe already. Empty: a link to the story.
 * @param string $display One of `DISPLAYS`.
 * @return string
 */
function story_html( array $story, $text, $display ) {
	$inside = '' !== trim( $text ) ? $text : link_html( $story );
	if ( is_feed() || ! script_folder() || empty( $story['embed'] ) || in_array( $story['state'], array( 'gone', 'other', 'private' ), true ) ) {
		return $inside;
	}
	if ( 'page' === $display && ! empty( $story['document'] ) ) {
		need_elements();
		if ( ! empty( $story['stage'] ) ) {
			need_stage();
		}
		return sprintf( '<timeline-story src="%s">%s</timeline-story>', esc_url( $story['document'] ), $inside );
	}
	need_frames();
	return sprintf(
		'<story-embed src="%s" title="%s" sandbox="%s">%s</story-embed>',
		esc_url( $story['embed'] ),
		esc_attr( $story['title'] ),
		esc_attr( SANDBOX ),
		$inside
	);
}

/**
 * What is known of a story in two lines, the second of them a link.
 *
 * @param array $story The story.
 * @return string
 */
function link_html( array $story ) {
	if ( '' === $story['url'] ) {
		return '';
	}
	$title   = ! empty( $story['title'] ) ? $story['title'] : $story['url'];
	$link    = 'gone' === $story['state'] ? esc_html( $title ) : sprintf( '<a href="%s">%s</a>', esc_url( $story['url'] ), esc_html( $title ) );
	$summary = ! empty( $story['summary'] ) ? sprintf( '<blockquote><p>%s</p></blockquote>', esc_html( $story['summary'] ) ) : '';
	return sprintf( '<figure class="unspool-text">%s<figcaption>%s</figcaption></figure>', $summary, $link );
}

/**
 * A message for those who may mend it, and for nobody else.
 *
 * @param string ...$problems What is wrong; empty ones are left out.
 * @return string
 */
function problem_html( ...$problems ) {
	$problems = array_filter( $problems );
	if ( ! $problems || ! is_editor_looking() ) {
		return '';
	}
	$whose = __( 'Unspool (only those who can edit this see it):', 'unspool' );
	return sprintf(
		'<p class="unspool-problem" role="note" style="border-inline-start:4px solid #d63638;padding:.5em 1em;font:14px/1.5 sans-serif"><strong>%s</strong> %s</p>',
		esc_html( $whose ),
		esc_html( implode( ' ', $problems ) )
	);
}

/** Whether the one who looks at this page may edit it. */
function is_editor_looking() {
	return ! is_feed() && get_the_ID() && current_user_can( 'edit_post', get_the_ID() );
}
