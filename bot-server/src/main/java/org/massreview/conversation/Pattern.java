package org.massreview.conversation;

/** 通用模式: what a person may say at any moment, whatever is being talked about. The words are in _patterns.yml. */
enum Pattern {
    CANCEL,
    BACK,
    REPEAT,
    HELP,
    YES,
    NO,
    NONE,
    GREETING,
    THANKS,
    PERSON,
    ROBOT,
    ENGLISH,
    CHINESE,
    LANGUAGE,
    PRIVACY,
    DANGER
}
