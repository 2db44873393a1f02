package org.massreview.directory;

/** Anything of the tree that has a code and a name. */
public record Place(PlaceKind kind, String code, String name) {}
