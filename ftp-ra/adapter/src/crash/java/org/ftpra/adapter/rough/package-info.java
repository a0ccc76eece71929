/**
 * A transactional adapter as small as it can be, in which faults can be planted: it proves that the tests of transactions see
 * what they are there to see. It is slow, knows few operations and few errors, and is used by no test of the real one.
 */
package org.ftpra.adapter.rough;
