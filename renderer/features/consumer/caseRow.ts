export { initialsOf, nameOf, primaryPerson, rowOfCase } from '../../store';
