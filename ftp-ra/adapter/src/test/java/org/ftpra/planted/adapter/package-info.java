/** Classes that break the rules of ArchitectureTest, each in one way, so that each rule is seen to fail. */
package org.ftpra.planted.adapter;
