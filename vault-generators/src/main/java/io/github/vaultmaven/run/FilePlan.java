// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.FileSource;
import java.util.List;

/**
 * What will land in a relation.
 *
 * @param source where from and where to
 * @param files the files, by name
 * @param queries one for each shape that the files have
 */
record FilePlan(FileSource source, List<FoundFile> files, List<FileQuery> queries) {}
