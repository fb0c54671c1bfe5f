package dev.baton.connector.gorgias;

import dev.baton.connector.http.Tree;

/**
 * A file that Gorgias holds. Its name is always ours: an upload takes the form field's name for it.
 *
 * @param url where it holds it; only with the credentials
 */
record GorgiasFile(String url, String name, String contentType, long size) {

  Object tree() {
    return Tree.of("url", url)
        .with("name", name)
        .with("content_type", contentType)
        .with("size", size)
        .members();
  }
}
