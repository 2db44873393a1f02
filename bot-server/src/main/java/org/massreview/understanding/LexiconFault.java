package org.massreview.understanding;

/** What is wrong in a file of the lexicon, with the file, the line and, inside an entry, its name. */
public class LexiconFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    LexiconFault(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
