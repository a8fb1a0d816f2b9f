<?php
/**
 * What is known of stories on other pages. Readers never wait for another site: it is asked when an editor writes or looks,
 * and by cron.
 *
 * A story is an array: `url`, `state`, and when all went well once `title`, `summary`, `embed` (address of the frame),
 * `document` (address of the story document), `stage` (whether it has one). States: `ok`, `address` (no web address), `down` (its site does not answer), `private`
 * (it leads into a private network), `gone` (deleted), `other` (a page that is no story).
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

/** How long what is known of a story holds, in seconds: for readers, and for an editor who looks at the page. */
const HOLDS            = 12 * HOUR_IN_SECONDS;
const HOLDS_FOR_EDITOR = 5 * MINUTE_IN_SECONDS;
const KEPT             = 90 * DAY_IN_SECONDS;

/**
 * A web address, absolute, with http or https, in its one normal form: however it was written, it is asked for, kept and
 * looked up under the same. What a browser would encode is encoded, where WordPress would take it away.
 *
 * @param mixed $written What was written.
 * @return string Empty for anything else.
 */
function web_address( $written ) {
	$written = is_string( $written ) ? preg_replace( '~[\t\r\n]~', '', trim( $written ) ) : '';
	if ( ! preg_match( '~^(https?)://([^/?#\\\\\s]+)(.*)$~is', $written, $parts ) ) {
		return '';
	}
	list( , $scheme, $host, $rest ) = $parts;

	$scheme  = strtolower( $scheme );
	$host    = preg_replace( 'http' === $scheme ? '~:80$~' : '~:443$~', '', strtolower( $host ) );
	$rest    = preg_replace_callback(
		'~[^a-z0-9\-_.!*\'();:@&=+$,/?#%|\~]~i',
		static function ( $found ) {
			return rawurlencode( $found[0] );
		},
		$rest
	);
	$address = esc_url_raw( "$scheme://$host" . ( '' === $rest || '/' !== $rest[0] ? '/' : '' ) . $rest, array( 'http', 'https' ) );
	return wp_parse_url( $address, PHP_URL_HOST ) ? $address : '';
}

/**
 * What is known of a story, without asking its site, unless an editor looks.
 *
 * @param string $url      Address of the story's page.
 * @param bool   $can_wait Whether its site may be asked now.
 * @return array
 */
function known_story( $url, $can_wait = false ) {
	$url = web_address( $url );
	if ( '' === $url ) {
		return array(
			'url'   => '',
			'state' => 'address',
		);
	}
	$story = get_transient( transient_of( $url ) );
	$age   = $story ? time() - $story['checked'] : PHP_INT_MAX;
	if ( $can_wait && $age > HOLDS_FOR_EDITOR && time_left() >= 1 ) {
		return look_up_story( $url );
	}
	if ( $age > HOLDS && ! wp_next_scheduled( 'unspool_look_up', array( $url ) ) ) {
		wp_schedule_single_event( time(), 'unspool_look_up', array( $url ) );
	}
	return $story ? $story : array(
		'url'   => $url,
		'state' => 'new',
	);
}

add_action(
	'unspool_look_up',
	static function ( $url ) {
		renew_time(); // nobody waits for cron
		look_up_story( $url );
	}
);

/**
 * Asks a story's site, and keeps what it says. What was known before stays where it has no answer now.
 *
 * @param string $url Address of the story's page.
 * @return array
 */
function look_up_story( $url ) {
	$address = web_address( $url );
	if ( '' === $address ) {
		return known_story( '' );
	}
	$found = ask( $address );
	$story = is_string( $found ) ? array( 'state' => $found ) : array( 'state' => 'ok' ) + $found;
	return keep_story( $address, $story );
}

/**
 * Keeps what is known of a story.
 *
 * @param string $url   Address of its page.
 * @param array  $story What is new.
 * @return array All that is known.
 */
function keep_story( $url, array $story ) {
	$url    = web_address( $url );
	$before = get_transient( transient_of( $url ) );
	$story += is_array( $before ) ? $before : array();

	$story['url']     = $url;
	$story['checked'] = time();
	set_transient( transient_of( $url ), $story, KEPT );
	return $story;
}

/**
 * A story from what an oEmbed answer says of it.
 *
 * @param mixed  $data The answer.
 * @param string $url  Address of the story's page. Its frame must be on the same host.
 * @return array|null Nothing where it is not about a story.
 */
function story_from( $data, $url ) {
	if ( ! is_object( $data ) || empty( $data->unspool ) ) {
		return null;
	}
	$on_host = static function ( $written ) use ( $url ) {
		$address = web_address( $written );
		return wp_parse_url( $address, PHP_URL_HOST ) === wp_parse_url( web_address( $url ), PHP_URL_HOST ) ? $address : '';
	};
	$story   = array(
		'title'    => text_of( $data->title ?? '' ),
		'summary'  => text_of( $data->summary ?? '' ),
		'embed'    => $on_host( $data->embed ?? '' ),
		'document' => $on_host( $data->document ?? '' ),
		'stage'    => ! empty( $data->stage ),
	);
	return $story['embed'] && $story['title'] ? $story : null;
}

/**
 * What an editor should know of a story, and what to do.
 *
 * @param array $story The story.
 * @return string Empty where all is well.
 */
function problem_with( array $story ) {
	$messages = array(
		'address' => __( 'The address of the story is missing, or is no web address. It should look like https://example.org/stories/flood/.', 'unspool' ),
		/* translators: %s: address of a page. */
		'down'    => __( 'The site of the story does not answer: %s. Readers get the text and a link. Try again later, or check the address.', 'unspool' ),
		/* translators: %s: address of a page. */
		'private' => __( 'The address %s leads into a private network, which is never asked. Readers get the text and a link. Give an address that everybody can reach.', 'unspool' ),
		/* translators: %s: address of a page. */
		'gone'    => __( 'There is no story at %s any more. Readers get the text that is kept here. Give the story’s new address, or take it out.', 'unspool' ),
		/* translators: %s: address of a page. */
		'other'   => __( 'The page at %s is no story made by “unspool build”. Readers get the text and a link. Give the address of such a page.', 'unspool' ),
	);
	return isset( $messages[ $story['state'] ] ) ? sprintf( $messages[ $story['state'] ], $story['url'] ) : '';
}

/**
 * Asks for a page, and for what it says of itself.
 *
 * @param string $url Address of the page.
 * @return array|string The story, or the state that it is in.
 */
function ask( $url ) {
	$page = fetch( $url );
	if ( is_string( $page ) ) {
		return $page;
	}
	$link = oembed_link( wp_remote_retrieve_body( $page ), $url );
	if ( ! $link ) {
		return 'other';
	}
	$answer = fetch( $link );
	if ( is_string( $answer ) ) {
		return $answer;
	}
	return story_from( json_decode( wp_remote_retrieve_body( $answer ) ), $url ) ?? 'other';
}

/**
 * Where a page says that its oEmbed answer lies.
 *
 * @param string $html The page.
 * @param string $url  Its address.
 * @return string Empty where it says nothing.
 */
function oembed_link( $html, $url ) {
	preg_match_all( '~<link\s([^>]*)>~i', $html, $links );
	foreach ( $links[1] as $attributes ) {
		$link = shortcode_parse_atts( rtrim( $attributes, ' /' ) );
		if ( 'application/json+oembed' === ( $link['type'] ?? '' ) ) {
			return web_address( \WP_Http::make_absolute_url( html_entity_decode( $link['href'] ?? '', ENT_QUOTES ), $url ) );
		}
	}
	return '';
}

/**
 * Plain text, in one line.
 *
 * @param mixed $written What another site wrote.
 * @return string
 */
function text_of( $written ) {
	return is_string( $written ) ? sanitize_text_field( mb_substr( $written, 0, 2000 ) ) : '';
}

/**
 * Where a story is kept.
 *
 * @param string $url Address of its page, in its normal form.
 * @return string
 */
function transient_of( $url ) {
	return 'unspool_' . md5( $url );
}
