<?php
/**
 * Requests to other sites: none into a private network, by whatever name or redirect, and none that an editor waits for
 * longer than a few seconds.
 *
 * @package Unspool
 */

namespace Unspool;

defined( 'ABSPATH' ) || exit;

/** How long all other sites together may keep one page of this site waiting, in seconds. */
const LONGEST_WAIT = 5;

const MOST_REDIRECTS = 5;

/** Networks that no public site is in: this host, shared, link-local, protocols, tests, many at once, reserved. */
const NEVER_PUBLIC = array( '0.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4' );

/** Networks that a site may have a reason to ask, which WordPress's filter `http_request_host_is_external` allows. */
const SELDOM_PUBLIC = array( '10.0.0.0/8', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16' );

/**
 * What is left of the time that this page may wait.
 *
 * @param float $spent Seconds that were spent just now.
 * @param bool  $renew Whether to start anew.
 * @return float Seconds.
 */
function time_left( $spent = 0.0, $renew = false ) {
	static $left = LONGEST_WAIT;
	$left        = $renew ? LONGEST_WAIT : $left - $spent;
	return $left;
}

/** Starts the time anew, where nobody waits. */
function renew_time() {
	time_left( 0.0, true );
}

/**
 * Fetches a page.
 *
 * @param string $url Its address.
 * @return array|string The response, or `gone`, `down` or `private`.
 */
function fetch( $url ) {
	for ( $asked = 0; $asked <= MOST_REDIRECTS && '' !== $url && time_left() >= 1; $asked++ ) {
		$began  = microtime( true );
		$answer = fetch_once( $url );
		time_left( microtime( true ) - $began );
		if ( is_string( $answer ) ) {
			return $answer;
		}
		$code = wp_remote_retrieve_response_code( $answer );
		if ( 404 === $code || 410 === $code ) {
			return 'gone';
		}
		if ( ! in_array( $code, array( 301, 302, 303, 307, 308 ), true ) ) {
			return 200 === $code ? $answer : 'down';
		}
		$location = wp_remote_retrieve_header( $answer, 'location' );
		$url      = web_address( \WP_Http::make_absolute_url( is_array( $location ) ? end( $location ) : $location, $url ) );
	}
	return 'down';
}

/**
 * Asks once, at the network address that has been checked: a name may lead to another a moment later.
 *
 * @param string $url The address.
 * @return array|\WP_Error|string The response, or `private`.
 */
function fetch_once( $url ) {
	$host     = (string) wp_parse_url( $url, PHP_URL_HOST );
	$networks = networks_of( $host );
	if ( ! $networks ) {
		return '[' === substr( $host, 0, 1 ) ? 'private' : 'down';
	}
	foreach ( $networks as $ip ) {
		if ( is_private( $ip, $host, $url ) ) {
			return 'private';
		}
	}

	$port       = wp_parse_url( $url, PHP_URL_PORT ) ? wp_parse_url( $url, PHP_URL_PORT ) : ( 'https' === wp_parse_url( $url, PHP_URL_SCHEME ) ? 443 : 80 );
	$seconds    = max( 1, (int) floor( time_left() ) );
	$ends       = microtime( true ) + $seconds;
	$hooks      = array(
		'http_api_curl'                     => static function ( $handle ) use ( $host, $port, $networks ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_setopt
			curl_setopt( $handle, CURLOPT_RESOLVE, array( "$host:$port:$networks[0]" ) );
		},
		'requests-fsockopen.remote_socket'  => static function ( &$socket ) use ( $port, $networks ) {
			// Of a secure one the certificate tells whose it is.
			$socket = preg_replace( '~^tcp://.*~', "tcp://$networks[0]:$port", $socket );
		},
		'requests-requests.before_request'  => static function ( &$address, &$headers, &$data, &$type, &$options ) use ( $seconds ) {
			$options['connect_timeout'] = $seconds;
		},
		'requests-request.progress'         => static function () use ( $ends ) {
			if ( microtime( true ) > $ends ) {
				$exception = class_exists( '\WpOrg\Requests\Exception' ) ? '\WpOrg\Requests\Exception' : '\Requests_Exception';
				throw new $exception( 'The answer takes too long.', 'unspool.timeout' );
			}
		},
	);
	foreach ( $hooks as $name => $hook ) {
		add_action( $name, $hook, 10, 5 );
	}
	$answer = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => $seconds,
			'redirection'         => 0, // each is checked first
			'limit_response_size' => MB_IN_BYTES,
		)
	);
	foreach ( $hooks as $name => $hook ) {
		remove_action( $name, $hook, 10 );
	}
	return $answer;
}

/**
 * The network addresses of a host, however it is written: a name, or a number in any of the ways that a resolver reads.
 *
 * @param string $host The host.
 * @return string[] Those of IPv4, which WordPress asks too; none where there is none.
 */
function networks_of( $host ) {
	$host = rtrim( $host, '.' );
	if ( filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 ) ) {
		return array( $host );
	}
	$found = '' === $host ? false : gethostbynamel( $host );
	return $found ? array_values( array_filter( $found, 'ip2long' ) ) : array();
}

/**
 * Whether a network address is none that everybody can reach, nor one that this site allows.
 *
 * @param string $ip   The network address.
 * @param string $host The host that it is one of.
 * @param string $url  What is asked for.
 * @return bool
 */
function is_private( $ip, $host, $url ) {
	if ( is_in( $ip, NEVER_PUBLIC ) ) {
		return true;
	}
	$is_own = strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ) === $host;
	/** This filter is documented in wp-includes/http.php */
	return is_in( $ip, SELDOM_PUBLIC ) && ! $is_own && ! apply_filters( 'http_request_host_is_external', false, $host, $url );
}

/**
 * Whether a network address is in one of some networks.
 *
 * @param string   $ip       The address.
 * @param string[] $networks Such as `10.0.0.0/8`.
 * @return bool
 */
function is_in( $ip, array $networks ) {
	foreach ( $networks as $network ) {
		list( $start, $bits ) = explode( '/', $network );
		if ( ( ip2long( $ip ) ^ ip2long( $start ) ) >> ( 32 - (int) $bits ) === 0 ) {
			return true;
		}
	}
	return false;
}
