<?php
/**
 * A pasted address: WordPress asks the page for its oEmbed answer, and keeps of its HTML a blockquote and a frame of fixed
 * height. Where the answer is a story's, this makes the story of it.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

// After WordPress's own filter at 10, which stays in force for everything that is no story.
add_filter(
	'oembed_dataparse',
	static function ( $html, $data, $url ) {
		$story = story_from( $data, $url );
		if ( ! $story ) {
			return $html;
		}
		return story_html( keep_story( $url, array( 'state' => 'ok' ) + $story ), '', 'frame' );
	},
	20,
	3
);

// The HTML is kept with the post, so that the above runs once; the script is needed each time.
add_filter(
	'embed_oembed_html',
	static function ( $html ) {
		if ( strpos( (string) $html, '<story-embed ' ) !== false ) {
			need_frames();
		}
		return $html;
	}
);
