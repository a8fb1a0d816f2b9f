<?php
/**
 * Which files a page fetches: those that its posts need, and none on other pages.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

/** Handles of the scripts, and their files. All are modules. */
const SCRIPTS = array(
	'unspool'         => 'unspool.js',
	'unspool-embed'   => 'unspool-embed.js',
	'unspool-upgrade' => 'unspool-upgrade.js',
);

add_action(
	'init',
	static function () {
		$folder = script_folder();
		if ( ! $folder ) {
			return;
		}
		foreach ( SCRIPTS as $handle => $file ) {
			wp_register_script( $handle, $folder . $file, array(), VERSION, true );
		}
		wp_register_style( 'unspool', $folder . 'unspool.css', array(), VERSION );
		wp_register_style( 'unspool-stage', $folder . 'unspool-stage.css', array( 'unspool' ), VERSION );
	},
	5
);

add_filter(
	'script_loader_tag',
	static function ( $tag, $handle ) {
		if ( ! isset( SCRIPTS[ $handle ] ) ) {
			return $tag;
		}
		$attributes = 'type="module" ' . ( 'unspool-upgrade' === $handle ? consent() : '' );
		return str_replace( '<script ', "<script $attributes", preg_replace( "~ type=(['\"])text/javascript\\1~", '', $tag ) );
	},
	10,
	2
);

/**
 * What tells the script that marks may lead to other sites, which is for the site to say and not for an author.
 *
 * @return string An attribute, or nothing.
 */
function consent() {
	/**
	 * Filters the origins that plain HTML with marks may take story documents and frames from, besides this site.
	 *
	 * @param string[] $origins Such as `https://data.example.org`.
	 */
	$origins = (array) apply_filters( 'unspool_allow_src', array() );
	return $origins ? sprintf( 'data-allow-src="%s" ', esc_attr( implode( ' ', $origins ) ) ) : '';
}

/** Has the page fetch what stories in the page itself need. */
function need_elements() {
	wp_enqueue_style( 'unspool' );
	wp_enqueue_script( 'unspool' );
}

/** Has the page fetch what gives a story's stage its room. */
function need_stage() {
	wp_enqueue_style( 'unspool-stage' );
}

/** Has the page fetch what makes elements of `data-unspool-*` markup. */
function need_upgrade() {
	need_elements();
	wp_enqueue_script( 'unspool-upgrade' );
}

/** Has the page fetch what gives framed stories their height and the page's scroll. */
function need_frames() {
	wp_enqueue_script( 'unspool-embed' );
}

// The style sheet belongs in the head, so that nothing moves: what a page needs is told from its posts beforehand.
add_action(
	'wp_enqueue_scripts',
	static function () {
		global $wp_query;
		foreach ( $wp_query->posts as $post ) {
			if ( strpos( $post->post_content, 'data-unspool-' ) !== false ) {
				need_upgrade();
			}
			if ( preg_match( '~data-unspool-(?:stage|graphic)=~', $post->post_content ) ) {
				need_stage();
			}
		}
	}
);
