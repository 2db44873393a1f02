package org.massreview.conversation;

/**
 * What a slot holds.
 *
 * @param code what a deed works with: a window's code, a level's number, tags separated by commas
 * @param label the same as it is said to the person
 */
record Value(String code, String label) {

    static Value of(String both) {
        return new Value(both, both);
    }
}
