/* check.h - cmocka, as every stage test includes it: first of all headers.
 * cmocka's macro `fail` would hide our function of that name. */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#undef fail

#endif
