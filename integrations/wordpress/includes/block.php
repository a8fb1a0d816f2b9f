<?php
/**
 * The block. What it saves is the text and a link, so that a post is whole without this plugin; the story is put around it
 * when the post is shown.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		register_block_type( FOLDER . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
		wp_set_script_translations( 'unspool-story-editor-script', 'unspool', FOLDER . '/languages' );
	}
);

/**
 * The block as a page shows it.
 *
 * @param array  $attributes Of the block.
 * @param string $content    What it saved.
 * @return string
 */
function render_block( array $attributes, $content ) {
	list( $url, $title ) = link_in( $content );
	$story               = known_story( $url, is_editor_looking() );
	$display             = in_array( $attributes['display'] ?? '', DISPLAYS, true ) ? $attributes['display'] : 'frame';
	if ( '' !== $title ) {
		$story['title'] = $title;
	}
	return problem_html( problem_with( $story ) ) . story_html( $story, $content, $display );
}

/**
 * The link that a block saved: its address and its text are the block's own, also after WordPress has filtered them.
 *
 * @param string $content What it saved.
 * @return string[] Address and text; empty where there is no link.
 */
function link_in( $content ) {
	preg_match( '~<figcaption[^>]*><a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>~s', $content, $link );
	return array_map(
		static function ( $written ) {
			return html_entity_decode( wp_strip_all_tags( $written ), ENT_QUOTES );
		},
		array( $link[1] ?? '', $link[2] ?? '' )
	);
}

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'unspool/v1',
			'/story',
			array(
				'methods'             => 'GET',
				'callback'            => static function ( \WP_REST_Request $request ) {
					$story = look_up_story( $request['url'] );
					return $story + array( 'problem' => problem_with( $story ) );
				},
				'permission_callback' => static function () {
					return current_user_can( 'edit_posts' );
				},
				'args'                => array(
					'url' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
			)
		);
	}
);
